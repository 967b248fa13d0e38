import styles from './enterprises.module.css';

/** Picks a row: with a click, with Shift all to here. By the keyboard the list does it. At the head: all that are listed. */
export function PickBox({
  label,
  isPicked,
  isPartly = false,
  onToggle,
}: {
  readonly label: string;
  readonly isPicked: boolean;
  /** Of several some are picked, and not all. */
  readonly isPartly?: boolean;
  readonly onToggle: (toHere: boolean) => void;
}) {
  return (
    <label className={styles['pick']} onClick={(event) => event.stopPropagation()}>
      <input
        type="checkbox"
        aria-label={label}
        tabIndex={-1}
        ref={(box) => {
          if (box !== null) box.indeterminate = isPartly && !isPicked;
        }}
        checked={isPicked}
        onChange={({ nativeEvent }) => onToggle(nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
      />
    </label>
  );
}
