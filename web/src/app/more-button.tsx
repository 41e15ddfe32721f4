import { Pager } from '../ui/pager.js';

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
  return <Pager hasMore={hasNextPage} busy={isFetchingNextPage} onMore={() => void fetchNextPage()} label={label} />;
}
