/** Moments of an append at which a test ends the process or makes it fail; nothing else depends on them. */
export const FAULT_POINTS = [
  'before-objects',
  'after-objects',
  'after-lock',
  'after-lookup',
  'after-leaves',
  'after-tiles',
  'after-signing',
  'after-checkpoint',
  'after-evidence',
  'before-commit',
  'after-commit',
  'before-answer',
] as const;

export type FaultPoint = (typeof FAULT_POINTS)[number];

export type Fault = (point: FaultPoint) => void | Promise<void>;
