export interface TimelineGate {
  /** day of the gate; the last day of the phase when nothing else is known */
  readonly on: string;
  /** its state in words, for those who do not see the diamond */
  readonly label: string;
  readonly isDone: boolean;
  readonly to?: string;
}
export interface TimelinePhase {
  readonly id: string;
  readonly no: number;
  readonly title: string;
  readonly startOn: string;
  readonly endOn: string;
  /** state of the phase machine */
  readonly state: string;
  /** counted on a year whose calendar is not published */
  readonly provisional: boolean;
  readonly gate?: TimelineGate;
  /** address of the phase's own page */
  readonly to?: string;
}
export interface PhaseSpan {
  readonly startOn: string;
  readonly endOn: string;
}
/** What is wrong with the dates of a phase, at the field it belongs to. */
export type SpanProblems = Readonly<Partial<Record<keyof PhaseSpan, string>>>;
