/** 138****5678; of any other number the last four (domain.md §2). */
export function maskedPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  if (/^1\d{10}$/.test(digits)) return `${digits.slice(0, 3)}****${digits.slice(-4)}`;
  return digits.length < 7 ? '****' : `****${digits.slice(-4)}`;
}
