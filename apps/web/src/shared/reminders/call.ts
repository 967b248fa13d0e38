import { useMutation } from '@tanstack/react-query';
import { answerOf, api } from '../api/client';

/** Dials a person. The number is revealed for it, which the audit trail keeps; undefined: it is gone meanwhile. */
export const useCall = (reason: string) =>
  useMutation({
    mutationFn: async (id: string): Promise<string | undefined> => {
      const { phones } = await answerOf(
        api.POST('/api/v1/contact-persons/{id}/reveal', { params: { path: { id } }, body: { reason } }),
      );
      return phones[0];
    },
    onSuccess: (phone) => {
      if (phone !== undefined) window.location.assign(`tel:${phone}`);
    },
  });
