import { customerScope } from '../../kernel/scope.ts';
import { storedEnum } from '../../toolkit/storedEnum.ts';
import './identifier.graph.ts';

export const CustomerMatch = storedEnum(
  'CustomerMatch',
  'Whether the customer of an event, of a response or of feedback is known.',
  {
    MATCHED: 'The customer is known.',
    WAITING:
      'No customer has the address, number or id that it came with. A worker gives it the customer that is the first to have it, usually within a second.',
    AMBIGUOUS:
      'Several customers have the address or number that it came with. It gets its customer when one of them alone has it.',
    NONE: 'It came without a customer.',
  },
);

/** The computed filter of lists of such facts: like the match, it shows whether an address is a customer's. */
export const unmatched = {
  description:
    'Whether its customer is still to be found: whether `customerMatch` is WAITING or AMBIGUOUS. There is an index for this.',
  scope: customerScope,
  where: (wanted: boolean) => {
    const open = { customerId: null, identifierId: { not: null } };
    return wanted ? open : { NOT: open };
  },
};
