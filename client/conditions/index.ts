export { conditionSchema } from '../../schema/conditions/condition.schema.ts';
export {
  type Condition,
  conditionLimits,
  type Operand,
  type Operator,
  type Period,
  type Predicate,
  periodUnits,
  type Scalar,
} from '../../schema/conditions/condition.ts';
export { customerConditionSchema } from '../../schema/conditions/customerCondition.schema.ts';
export {
  aggregateFunctions,
  type CustomerCondition,
  type EventAggregate,
  type EventMatch,
  type EventRule,
  eventFieldNames,
  readCustomerCondition,
} from '../../schema/conditions/eventRule.ts';
export {
  type FieldType,
  type OperandForm,
  type OperatorOption,
  operators,
} from '../../schema/conditions/operators.ts';
export {
  type ConditionError,
  type FieldTypes,
  type ReadCondition,
  readCondition,
} from '../../schema/conditions/readCondition.ts';
