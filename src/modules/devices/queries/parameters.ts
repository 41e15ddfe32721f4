/** The parameters of one statement, numbered in the order they are named. */
export class Parameters {
  readonly values: unknown[] = [];

  /** @returns the placeholder for `value`, as `$3::uuid` */
  put(value: unknown, type: string): string {
    return `$${this.values.push(value)}::${type}`;
  }
}
