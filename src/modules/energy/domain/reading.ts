/** What a meter counted between two moments. */
export interface ReadingCommand {
  /** Made by the sender, so that sending again changes nothing. */
  readonly readingId: string;
  readonly departmentId: string;
  readonly meter: string;
  /** ISO 8601. A date, or a time without offset, is the municipality's clock. */
  readonly from: string;
  /** The first moment that is not counted. */
  readonly to: string;
  readonly kwh: number;
}
