/** A line of the table for the README: a figure says nothing without what it is compared to. */
export interface ReadmeRow {
  readonly what: string
  readonly figure: string
  readonly comparedTo: string
}
