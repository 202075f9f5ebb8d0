import { index, type RouteConfig } from '@react-router/dev/routes';

export default [index('./security.tsx')] satisfies RouteConfig;
