/** What a start page asks first, word for word as its queries ask it. The headline's depend on the day. */
export const FIRST_QUESTIONS: Readonly<Record<string, readonly string[]>> = {
  '/today': [
    '/api/v1/reminders?scope=mine&state=open&limit=200',
    '/api/v1/reminders?scope=mine&state=waiting&limit=200',
  ],
  '/board': ['/api/v1/pipeline/board?limit=60'],
  '/dispatch': ['/api/v1/dispatch/queues', '/api/v1/dispatch/unreached'],
};
