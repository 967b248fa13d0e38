/** The holidays of a year were announced or corrected: what was worked out on them is worked out anew. */
export class WorkCalendarChanged {
  constructor(readonly year: number) {}
}
