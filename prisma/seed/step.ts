import type { DemoStep } from './types.ts';

type StepContent = Partial<DemoStep> & Pick<DemoStep, 'key' | 'title'>;

/** A step of which only what it has to say is written down: what is left out is empty, the layer is CUSTOMER. */
export function step(content: StepContent): DemoStep {
  return {
    momentOfTruth: false,
    painPoints: [],
    gains: [],
    opportunities: [],
    layer: 'CUSTOMER',
    personas: [],
    touchpoints: [],
    nextSteps: [],
    ...content,
  };
}
