import { useLocation } from 'react-router';

/** Beginning of every address of the face the person works in: `/b`. */
export const useFaceBase = (): string => `/${useLocation().pathname.split('/')[1] ?? ''}`;
