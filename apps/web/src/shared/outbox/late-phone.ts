/** The outbox, once its store has come: it is not part of any page's first load. */
export async function latePhone() {
  return (await import('./phone')).phone;
}
