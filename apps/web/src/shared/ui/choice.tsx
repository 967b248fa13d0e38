import { useId } from 'react';

/** One of a few, all of them seen. */
export function Choice<Value extends string>({
  label,
  value,
  options,
  onChoose,
}: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly words: string }[];
  readonly onChoose: (value: Value) => void;
}) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id}>
      <p id={id} className="t13 c2" style={{ marginBottom: 4 }}>
        {label}
      </p>
      <div className="seg">
        {options.map((option) => (
          <button
            key={option.value}
            type="button"
            className={option.value === value ? 'on' : undefined}
            aria-pressed={option.value === value}
            onClick={() => onChoose(option.value)}
          >
            {option.words}
          </button>
        ))}
      </div>
    </div>
  );
}
