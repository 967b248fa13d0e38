import { PRESS_2022 } from './press-2022.js';

export { PRESS_2022 };

/** Runs where the reference data are; elsewhere it is listed as skipped, with what would provide it. */
export const describeWithReferenceData = PRESS_2022 === undefined ? describe.skip : describe;
