import { useCanGoBack, useNavigate } from '@tanstack/react-router';

/** To where the person came from; to `otherwise` where the page was opened by its address. */
export function useBack(otherwise: string): () => void {
  const canGoBack = useCanGoBack();
  const navigate = useNavigate();
  return () => {
    if (canGoBack) window.history.back();
    else void navigate({ to: otherwise });
  };
}
