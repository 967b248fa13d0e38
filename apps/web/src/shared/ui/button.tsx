import type { ButtonHTMLAttributes } from 'react';

const LOOKS = { plain: '', primary: 'p', quiet: 'q', link: 'link', danger: 'danger' } as const;

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** At most one `primary` in each region. */
  readonly look?: keyof typeof LOOKS;
  readonly size?: 's' | 'l' | 'big';
  /** An icon alone: give it an `aria-label`. */
  readonly square?: boolean;
}

export function Button({ look = 'plain', size, square = false, className, ...rest }: ButtonProps) {
  const classes = ['btn', LOOKS[look], size, square ? 'sq' : '', className].filter(Boolean).join(' ');
  return <button type="button" {...rest} className={classes} />;
}
