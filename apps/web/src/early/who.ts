/** Who is signed in. It is asked plainly, as the page's own link asks it: they are one request. */
export const WHO = '/api/v1/auth/me';
