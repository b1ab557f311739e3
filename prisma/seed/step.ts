import type { DemoStep } from './types.ts';

type StepContent = Partial<DemoStep> & Pick<DemoStep, 'key' | 'title'>;

/** A step with defaults for what is left out: empty lists, and the layer CUSTOMER. */
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
