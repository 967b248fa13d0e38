/** Rules, planner, outbox, transport, channels, dispatch (reminders.md). */
export { RemindersModule } from './reminders.module.js';
