/** The list of what was skipped, the closing line, and the exit status: in CI, nothing is skipped for want of a service. */
export function close(total, failedChecks, environment) {
  for (const { name, count, cure } of total.skipped) {
    console.log(`skipped: ${name}${count > 1 ? ` (${count} tests)` : ''}: ${cure}`);
  }
  if (failedChecks.length > 0) console.log(`failed checks: ${failedChecks.join(', ')}`);
  const wanting = environment.CI === 'true' ? [...new Set(total.skipped.flatMap(({ wants = [] }) => wants))] : [];
  if (wanting.length > 0) console.log(`CI skips nothing for want of ${wanting.join(' or ')}: see the list above`);
  const skipped = total.skipped.reduce((sum, { count }) => sum + count, 0);
  console.log(`${total.passed} passed, ${total.failed} failed, ${skipped} skipped`);
  return total.failed > 0 || wanting.length > 0 ? 1 : 0;
}
