import { index, type RouteConfig, route } from '@remix-run/route-config'

/** Every address of the service and the file that answers it. */
export default [
  index('routes/home.tsx'),
  route('sign-in', 'routes/sign-in.tsx'),
  route('sign-out', 'routes/sign-out.tsx'),
  route('brand.css', 'routes/brand.css.ts'),

  route('courses', 'routes/courses.tsx'),
  route('notes', 'routes/notes.tsx'),
  route('courses/:course', 'routes/course.tsx'),
  route('courses/:course/assessment', 'routes/assessment.tsx'),
  route('courses/:course/cards', 'routes/cards.tsx'),
  route('courses/:course/:module', 'routes/module.tsx'),
  route('courses/:course/:module/card', 'routes/card.tsx'),
  route('attempts/:attempt', 'routes/attempt.tsx'),
  route('attempts/:attempt/result', 'routes/attempt-result.tsx'),
  route('starting-point', 'routes/starting-point.tsx'),
  route('progress', 'routes/progress.tsx'),
  route('refresh', 'routes/refresh.tsx'),
  route('passport', 'routes/passport.tsx'),
  route('practice', 'routes/practice.tsx'),
  route('practice/dashboards/:dashboard', 'routes/practice-dashboard.tsx'),
  route('practice/dashboards/:dashboard/tiles/:tile.csv', 'routes/practice-tile.csv.ts'),
  route('practice/dashboards/:dashboard/records', 'routes/practice-records.tsx'),
  route('practice/dashboards/:dashboard/records.csv', 'routes/practice-records.csv.ts'),
  route('glossary', 'routes/glossary.tsx'),
  route('search', 'routes/search.tsx'),

  route('training', 'routes/training.tsx'),
  route('training/completions', 'routes/completions.tsx'),
  route('training/completions.csv', 'routes/completions.csv.ts'),
  route('training/learning-gain', 'routes/learning-gain.tsx'),
  route('training/learning-gain.csv', 'routes/learning-gain.csv.ts'),
  route('insight', 'routes/insight.tsx'),
  route('insight/learning-gain', 'routes/insight-learning-gain.tsx'),
  route('insight/commands/:command', 'routes/insight-command.tsx'),
  route('admin', 'routes/admin.tsx'),

  route('accessibility-statement', 'routes/accessibility-statement.tsx'),
  route('privacy', 'routes/privacy.tsx'),
  route('help', 'routes/help.tsx'),
] satisfies RouteConfig
