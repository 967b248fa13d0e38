import { IconCamera, IconCircleCheck, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type ClipboardEvent, type DragEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api/client';
import { ProblemNotice } from '../ui/problem-notice';
import styles from './evidence.module.css';

export interface Uploaded {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
}

const MEBIBYTE = 1024 * 1024;

/** Evidence files: from the camera, dropped, pasted or chosen. Each goes up at once. */
export function FilesField({
  label,
  files,
  onChange,
  accept = 'image/*,application/pdf',
}: {
  readonly label: string;
  readonly files: readonly Uploaded[];
  readonly onChange: (files: readonly Uploaded[]) => void;
  readonly accept?: string;
}) {
  const { t } = useTranslation('evidence');
  const id = useId();
  const [isOver, setIsOver] = useState(false);
  const upload = useMutation({
    mutationFn: (given: readonly File[]) => Promise.all(given.map(send)),
    onSuccess: (sent) => onChange([...files, ...sent]),
  });
  const take = (given: Iterable<File>): void => {
    const list = [...given];
    if (list.length > 0) upload.mutate(list);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer.files);
  };
  const paste = (event: ClipboardEvent): void => take(event.clipboardData.files);
  return (
    <div onPaste={paste}>
      <span className={styles['label']}>{label}</span>
      {files.map((file) => (
        <div key={file.id} className={styles['file']}>
          <IconCircleCheck className="pine" aria-hidden />
          <span className="grow el">{file.name}</span>
          <span className="t12 c3 n">{(file.bytes / MEBIBYTE).toFixed(1)} MB</span>
          <span className="t13 pine">{t('files.done')}</span>
          <button
            type="button"
            className="hit"
            aria-label={t('files.remove', { name: file.name })}
            onClick={() => onChange(files.filter((each) => each.id !== file.id))}
          >
            <IconTrash aria-hidden />
          </button>
        </div>
      ))}
      <label
        htmlFor={id}
        className={`${styles['drop'] ?? ''} ${isOver ? (styles['over'] ?? '') : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <IconCamera aria-hidden />
        <span className="c2">{t(upload.isPending ? 'files.uploading' : 'files.add')}</span>
        <input
          id={id}
          className="sr"
          type="file"
          accept={accept}
          multiple
          aria-label={label}
          onChange={(event) => {
            take(event.currentTarget.files ?? []);
            event.currentTarget.value = '';
          }}
        />
      </label>
      {upload.isError ? <ProblemNotice problem={upload.error} /> : null}
    </div>
  );
}

async function send(file: File): Promise<Uploaded> {
  const body = new FormData();
  body.append('file', file);
  const { id, bytes } = await answerOf(
    api.POST('/api/v1/files', { body: body as never, bodySerializer: (form: unknown) => form as FormData }),
  );
  return { id, bytes, name: file.name };
}
