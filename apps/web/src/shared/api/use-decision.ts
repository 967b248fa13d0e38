import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';

const MADE_OLD = [
  'enterprise',
  'project',
  'enterprises',
  'board',
  'headline',
  'reminders',
  'milestones',
  'duplicates',
  'ownership',
] as const;

/** Something decided with a reason: said in a word, and all that shows it is read again. */
export function useDecision(decide: (reason: string) => Promise<unknown>, message: string, onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: decide,
    onSuccess: async () => {
      notifications.show({ message });
      onDone();
      await Promise.all(MADE_OLD.map((key) => queries.invalidateQueries({ queryKey: [key] })));
    },
  });
}
