import { useMutation, useQueryClient } from '@tanstack/react-query';
import { closeStationJoin, openedJoinQuery, openStationJoin, stationJoinQuery } from '../../api/stations.js';

/** Opens a campaign's join page in this window. */
export function useOpenJoin(campaignId: string, onOpened?: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => openStationJoin(campaignId),
    onSuccess: async (opened) => {
      queries.setQueryData(openedJoinQuery(campaignId).queryKey, opened);
      await queries.invalidateQueries({ queryKey: stationJoinQuery(campaignId).queryKey });
      onOpened?.();
    },
  });
}

export function useCloseJoin(campaignId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => closeStationJoin(campaignId),
    onSuccess: async () => {
      queries.setQueryData(openedJoinQuery(campaignId).queryKey, null);
      await queries.invalidateQueries({ queryKey: stationJoinQuery(campaignId).queryKey });
    },
  });
}
