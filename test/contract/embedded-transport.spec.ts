import { reminderTransportContract } from './reminder-transport.js';

reminderTransportContract('embedded', () => undefined);
