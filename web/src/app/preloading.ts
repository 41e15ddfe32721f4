import type { RouteComponent } from '@tanstack/react-router';
import type { FunctionComponent } from 'react';

/** A route's component that hands a lazily fetched page its parameters: the router fetches the page with the route. */
export const preloading = (page: Pick<RouteComponent, 'preload'>, component: FunctionComponent): RouteComponent =>
  Object.assign(component, page.preload && { preload: page.preload });
