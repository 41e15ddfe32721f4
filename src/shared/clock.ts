/** The time is an input: pass a clock, never read one in the middle of a decision. */
export abstract class Clock {
  abstract now(): Date;
}
