export {
  addDays,
  addMonths,
  type BusinessDate,
  businessDate,
  businessDateOf,
  daysBetween,
  endOfDay,
  monthOf,
  parseBusinessDate,
  startOfDay,
  startOfWeek,
  yearBefore,
  yearOf,
} from './business-date.js';
export { Clock, SystemClock } from './clock.js';
export { type Configuration, readConfiguration } from './configuration.js';
export { CSV_BEGIN, type CsvCell, csvLine } from './csv.js';
export { sha256Of } from './digest.js';
export { idFrom, isId, newId } from './id.js';
export { type Instant, instantOfMillis, isoOf, millisOf, parseInstant } from './instant.js';
export { allocate, growthText, MAX_YUAN, percentText, pointsText, wanOf, yiText, yuanOfWan } from './money.js';
export {
  declaredProblems,
  defineProblems,
  defineWords,
  type FieldError,
  type Language,
  Problem,
} from './problem.js';
export { commonProblems } from './problems.js';
export { Repetition } from './repetition.js';
export {
  addWorkingDays,
  type CalendarYear,
  daysOfYear,
  isPublished,
  isWeekend,
  isWorkingDay,
  type WorkCalendar,
  workCalendar,
  workingDayFrom,
  workingDaysBetween,
  workingDayUntil,
} from './work-calendar.js';
