import { useLocation } from 'react-router';

/** The face of the page, as the first part of its address: `/l`. */
export const useFace = (): string => `/${useLocation().pathname.split('/')[1] ?? ''}`;
