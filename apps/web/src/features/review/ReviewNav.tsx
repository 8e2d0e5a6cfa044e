import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { t } from '@web/app/t';

/** The three pages of whoever decides on what schools hand in. */
export const ReviewNav = (): ReactNode => (
  <nav className="review-nav" aria-label={t('web.review.nav')}>
    <NavLink to="/b/review">{t('web.review.title')}</NavLink>
    <NavLink to="/b/requests">{t('web.request.title')}</NavLink>
    <NavLink to="/b/cohorts">{t('web.cohort.title')}</NavLink>
  </nav>
);
