import { Button } from '../ui/button.js';
import { useSpeech } from './language.js';

interface MoreButtonProps {
  readonly query: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => Promise<unknown>;
  };
  readonly label?: string;
}

/** Fetches the next page of a list that is read by key; nothing where there is none. */
export function MoreButton({ query: { hasNextPage, isFetchingNextPage, fetchNextPage }, label }: MoreButtonProps) {
  const { t } = useSpeech();
  if (!hasNextPage) return null;
  return (
    <div>
      <Button aria-disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
        {isFetchingNextPage ? t.state.loading : (label ?? t.state.more)}
      </Button>
    </div>
  );
}
