import type { ComponentProps, ReactElement, ReactNode } from 'react'
import { BackLink } from './back-link.tsx'
import { Breadcrumbs } from './breadcrumbs.tsx'
import { Button, ButtonLink } from './button.tsx'
import { CharacterCount } from './character-count.tsx'
import { Checkboxes } from './checkboxes.tsx'
import { DateInput } from './date-input.tsx'
import { Details } from './details.tsx'
import { ErrorMessage } from './error-message.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { Fieldset } from './fieldset.tsx'
import { FileUpload } from './file-upload.tsx'
import { GenericHeader } from './generic-header.tsx'
import { Hint } from './hint.tsx'
import { Input } from './input.tsx'
import { InsetText } from './inset-text.tsx'
import { Label } from './label.tsx'
import { NotificationBanner } from './notification-banner.tsx'
import { Pagination } from './pagination.tsx'
import { Panel } from './panel.tsx'
import { PasswordInput } from './password-input.tsx'
import { PhaseBanner } from './phase-banner.tsx'
import { Radios } from './radios.tsx'
import { Select } from './select.tsx'
import { ServiceNavigation } from './service-navigation.tsx'
import { SkipLink } from './skip-link.tsx'
import { SummaryList } from './summary-list.tsx'
import { Table } from './table.tsx'
import { Tag } from './tag.tsx'
import { TaskList } from './task-list.tsx'
import { Textarea } from './textarea.tsx'
import { WarningText } from './warning-text.tsx'

/** GOV.UK's options have no types: they are Nunjucks macro options in JSON. */
// biome-ignore lint/suspicious/noExplicitAny: the seam between their JSON and our props
type Options = any

export interface Fixture {
  name: string
  options: Options
  html: string
}

/** From the options of each GOV.UK component to ours: one mapping a component, used by the test only. */
export const COMPONENTS: Record<string, (options: Options) => ReactElement> = {
  'back-link': (o) => (
    <BackLink href={o.href || undefined} className={o.classes} {...attrs(o)}>
      {words(o)}
    </BackLink>
  ),
  breadcrumbs: (o) => (
    <Breadcrumbs
      className={o.classes}
      collapseOnMobile={o.collapseOnMobile}
      label={o.labelText}
      items={o.items.map((item: Options) => ({
        text: words(item),
        href: item.href,
        attributes: attrs(item),
      }))}
      {...attrs(o)}
    />
  ),
  button: (o) => button(o),
  'character-count': (o) => (
    <CharacterCount
      {...field(o)}
      rows={o.rows || undefined}
      defaultValue={o.value}
      spellCheck={o.spellcheck}
      limit={o.maxwords ?? o.maxlength}
      countIn={(o.countType ?? (o.maxwords && 'words')) === 'words' ? 'words' : 'characters'}
      message={countMessage(o)}
      messageClassName={o.countMessage?.classes}
    />
  ),
  checkboxes: (o) => (
    <Checkboxes {...choices(o)} defaultValues={o.values} items={o.items.map(choice)} />
  ),
  'date-input': (o) => dateInput(o),
  details: (o) => (
    <Details
      id={o.id}
      className={o.classes}
      open={o.open}
      summary={o.summaryHtml ? html(o.summaryHtml) : o.summaryText}
      {...attrs(o)}
    >
      {words(o)}
    </Details>
  ),
  'error-message': (o) => <ErrorMessage {...errorProps(o)} />,
  'error-summary': (o) => (
    <ErrorSummary
      className={o.classes}
      title={o.titleHtml ? html(o.titleHtml) : (o.titleText ?? '')}
      description={o.descriptionHtml ? html(o.descriptionHtml) : o.descriptionText}
      errors={o.errorList?.map((item: Options) => ({
        text: words(item),
        href: item.href,
        attributes: attrs(item),
      }))}
      {...attrs(o)}
    />
  ),
  fieldset: (o) => (
    <Fieldset
      className={o.classes}
      role={o.role}
      aria-describedby={o.describedBy}
      legend={legend(o.legend)}
      {...attrs(o)}
    >
      {o.html && html(o.html)}
    </Fieldset>
  ),
  'file-upload': (o) => <FileUpload {...field(o)} disabled={o.disabled} multiple={o.multiple} />,
  'generic-header': (o) => (
    <GenericHeader
      className={o.classes}
      containerClassName={o.containerClasses}
      href={o.url}
      logo={o.logoHtml ? html(o.logoHtml) : o.logoText}
      {...attrs(o)}
    />
  ),
  hint: (o) => <Hint {...part(o)} id={o.id} />,
  input: (o) => <Input {...input(o)} prefix={affix(o.prefix)} suffix={affix(o.suffix)} />,
  'inset-text': (o) => <InsetText id={o.id} {...part(o)} />,
  label: (o) => <Label {...part(o)} isPageHeading={o.isPageHeading} htmlFor={o.for} />,
  'notification-banner': (o) => (
    <NotificationBanner
      type={o.type === 'success' ? 'success' : undefined}
      title={o.titleHtml ? html(o.titleHtml) : o.titleText}
      titleId={o.titleId}
      titleHeadingLevel={o.titleHeadingLevel && Number(o.titleHeadingLevel)}
      role={o.role}
      className={o.classes}
      {...attrs(o)}
    >
      {o.html ? html(o.html) : o.text}
    </NotificationBanner>
  ),
  pagination: (o) => (
    <Pagination
      className={o.classes}
      label={o.landmarkLabel}
      previous={step(o.previous)}
      next={step(o.next)}
      items={o.items
        ?.filter((item: Options) => item && Object.keys(item).length > 0)
        .map((item: Options) =>
          item.ellipsis ? 'ellipsis' : { ...item, attributes: attrs(item) },
        )}
      {...attrs(o)}
    />
  ),
  panel: (o) => (
    <Panel
      className={o.classes}
      title={o.titleHtml ? html(o.titleHtml) : o.titleText}
      headingLevel={o.headingLevel}
      {...attrs(o)}
    >
      {words(o)}
    </Panel>
  ),
  'password-input': (o) => (
    <PasswordInput
      {...field(o)}
      defaultValue={o.value}
      disabled={o.disabled}
      autoComplete={o.autocomplete || undefined}
      toggleClassName={o.button?.classes}
    />
  ),
  'phase-banner': (o) => (
    <PhaseBanner className={o.classes} tag={part(o.tag ?? {})} {...attrs(o)}>
      {words(o)}
    </PhaseBanner>
  ),
  radios: (o) => (
    <Radios
      {...choices(o)}
      defaultValue={o.value === undefined ? undefined : String(o.value)}
      items={o.items.map(choice)}
    />
  ),
  select: (o) => select(o),
  'service-navigation': (o) => serviceNavigation(o),
  'skip-link': (o) => (
    <SkipLink className={o.classes} href={o.href || undefined} {...attrs(o)}>
      {words(o)}
    </SkipLink>
  ),
  'summary-list': (o) => summaryList(o),
  table: (o) => (
    <Table
      className={o.classes}
      caption={o.caption}
      captionClassName={o.captionClasses}
      head={o.head?.map(cell)}
      rows={o.rows.filter(Boolean).map((row: Options) => row.map(cell))}
      firstCellIsHeader={o.firstCellIsHeader}
      {...attrs(o)}
    />
  ),
  tag: (o) => <Tag {...part(o)} />,
  'task-list': (o) => (
    <TaskList className={o.classes} idPrefix={o.idPrefix} items={o.items.map(task)} {...attrs(o)} />
  ),
  textarea: (o) => (
    <Textarea
      {...field(o)}
      rows={o.rows || undefined}
      defaultValue={o.value}
      disabled={o.disabled}
      spellCheck={o.spellcheck}
      autoComplete={o.autocomplete}
    />
  ),
  'warning-text': (o) => (
    <WarningText
      className={o.classes}
      iconFallbackText={o.iconFallbackText || undefined}
      {...attrs(o)}
    >
      {words(o)}
    </WarningText>
  ),
}

/** React cannot hold raw HTML without an element round it, so a mark stands for it until it is put back. */
const HTML: string[] = []

function html(raw: string): ReactElement {
  return <Mark at={HTML.push(raw) - 1} />
}

function Mark({ at }: { at: number }) {
  return `⟦${at}⟧`
}

export function withHtmlPutBack(markup: string): string {
  const put = markup.replace(/⟦(\d+)⟧/g, (_, at) => HTML[Number(at)] ?? '')
  return put === markup ? put : withHtmlPutBack(put)
}

function words(o: Options): ReactNode {
  return o.html ? html(o.html) : o.text
}

/** Attribute names that React spells its own way. */
const SPELT: Record<string, string> = {
  autocomplete: 'autoComplete',
  class: 'className',
  colspan: 'colSpan',
  maxlength: 'maxLength',
  novalidate: 'noValidate',
  spellcheck: 'spellCheck',
  tabindex: 'tabIndex',
  autocapitalize: 'autoCapitalize',
  inputmode: 'inputMode',
  itemprop: 'itemProp',
  itemscope: 'itemScope',
}

function attrs(o: Options): Record<string, string> {
  return Object.fromEntries(
    Object.entries<Options>(o?.attributes ?? {}).map(([name, value]) => [
      SPELT[name] ?? name,
      typeof value === 'object' && value !== null ? value.value : value,
    ]),
  )
}

function part(o: Options) {
  return { className: o.classes, children: words(o), ...attrs(o) }
}

function optionalPart(o: Options) {
  return o && part(o)
}

function errorProps(o: Options) {
  return { id: o.id, visuallyHiddenText: o.visuallyHiddenText, ...part(o) }
}

function errorPart(o: Options) {
  return o && { visuallyHiddenText: o.visuallyHiddenText, ...part(o) }
}

function label(o: Options) {
  return o ? { ...part(o), isPageHeading: o.isPageHeading } : ''
}

function legend(o: Options) {
  return o && { className: o.classes, children: words(o), isPageHeading: o.isPageHeading }
}

function affix(o: Options) {
  return o && { className: o.classes, children: words(o), attributes: attrs(o) }
}

function formGroup(o: Options) {
  if (!o) return undefined
  const before = o.beforeInput ?? o.beforeInputs
  const after = o.afterInput ?? o.afterInputs
  return {
    className: o.classes,
    attributes: attrs(o),
    before: before && words(before),
    after: after && words(after),
  }
}

function field(o: Options) {
  return {
    id: o.id,
    name: o.name,
    label: label(o.label),
    hint: optionalPart(o.hint),
    error: errorPart(o.errorMessage),
    describedBy: o.describedBy,
    formGroup: formGroup(o.formGroup),
    className: o.classes,
    ...attrs(o),
  }
}

function input(o: Options) {
  return {
    ...field(o),
    type: o.type || undefined,
    defaultValue: o.value,
    disabled: o.disabled,
    spellCheck: o.spellcheck,
    autoComplete: o.autocomplete,
    autoCapitalize: o.autocapitalize,
    pattern: o.pattern,
    inputMode: o.inputmode,
    ...(o.inputWrapper && {
      wrapper: { className: o.inputWrapper.classes, attributes: attrs(o.inputWrapper) },
    }),
  }
}

function countMessage(o: Options) {
  const limit = o.maxwords ?? o.maxlength
  if (!o.textareaDescriptionText) return undefined
  return limit ? o.textareaDescriptionText.replace('%{count}', limit) : ''
}

function button(o: Options) {
  const props = {
    className: o.classes,
    id: o.id,
    isStart: o.isStartButton,
    children: o.html ? html(o.html) : o.text,
    ...attrs(o),
  }
  if (o.href) return <ButtonLink href={o.href} {...props} />
  const { type = 'submit', name, disabled } = o
  return (
    <Button type={type} name={name} disabled={disabled} value={o.value || undefined} {...props} />
  )
}

function choices(o: Options) {
  return {
    name: o.name,
    idPrefix: o.idPrefix,
    className: o.classes,
    legend: legend(o.fieldset?.legend),
    fieldset: o.fieldset && { className: o.fieldset.classes, attributes: attrs(o.fieldset) },
    describedBy: o.fieldset?.describedBy ?? o.describedBy,
    hint: optionalPart(o.hint),
    error: errorPart(o.errorMessage),
    formGroup: formGroup(o.formGroup),
    ...attrs(o),
  }
}

function choice(o: Options) {
  if (!o) return o
  if (o.divider) return { divider: o.divider }
  return {
    value: String(o.value ?? ''),
    label: { className: o.label?.classes, children: words(o), ...attrs(o.label) },
    hint: (o.hint?.text || o.hint?.html) && part(o.hint),
    conditional: o.conditional?.html && html(o.conditional.html),
    id: o.id,
    name: o.name,
    checked: o.checked ?? undefined,
    disabled: o.disabled,
    attributes: attrs(o),
  }
}

const WRONG = 'govuk-input--error'

function dateInput(o: Options) {
  const { idPrefix: _, ...parts } = choices(o)
  const given = o.items?.length ? o.items : [o.day, o.month, o.year]
  const usual = ['day', 'month', 'year']
  const items = given.flatMap((item: Options, at: number) => {
    const asked = item === undefined && !o.items?.length ? { name: usual[at] } : item
    if (!asked) return []
    const name = asked.name ?? usual[at]
    const value = asked.value ?? o.values?.[o.namePrefix ? `${o.namePrefix}-${name}` : name]
    return {
      name,
      id: asked.id,
      label: asked.label,
      className: asked.classes?.replace(WRONG, ''),
      isWrong: asked.error ?? (asked.classes?.includes(WRONG) || undefined),
      defaultValue: value ?? (o.items ? o[name]?.value : o.values?.[name]),
      autoComplete: asked.autocomplete,
      inputMode: asked.inputmode,
      pattern: asked.pattern,
      ...attrs(asked),
    }
  })
  return <DateInput {...parts} namePrefix={o.namePrefix} id={o.id} items={items} />
}

function select(o: Options) {
  const items = (o.items ?? []).filter(Boolean)
  const itemValue = (item: Options) => item.value ?? item.text
  const chosen =
    items.find((item: Options) => item.selected) ??
    items.find((item: Options) => itemValue(item) === o.value && item.selected !== false)
  return (
    <Select
      {...field(o)}
      disabled={o.disabled}
      defaultValue={chosen && itemValue(chosen)}
      items={items.map((item: Options) => ({ ...item, attributes: attrs(item) }))}
    />
  )
}

function step(o: Options) {
  return o?.href
    ? { href: o.href, text: words(o), labelText: o.labelText, attributes: attrs(o) }
    : undefined
}

function serviceNavigation(o: Options) {
  const { slots = {} } = o
  const end = slots.end?.html ?? slots.end
  const props: ComponentProps<typeof ServiceNavigation> = {
    className: o.classes,
    serviceName: o.serviceName,
    serviceUrl: o.serviceUrl,
    label: o.navigationLabel ?? o.menuButtonText,
    sectionLabel: o.ariaLabel,
    navigationId: o.navigationId,
    navigationClassName: o.navigationClasses,
    items: o.navigation
      ?.filter(Boolean)
      .map((item: Options) => ({ ...item, text: words(item), attributes: attrs(item) })),
    start: slots.start && html(slots.start),
    end: end && html(end),
    isEndInline: slots.end?.align === 'inline',
    navigationStart: slots.navigationStart && html(slots.navigationStart),
    navigationEnd: slots.navigationEnd && html(slots.navigationEnd),
  }
  return <ServiceNavigation {...props} {...attrs(o)} />
}

function actions(o: Options) {
  return o?.items?.map((item: Options) => ({
    text: words(item),
    href: item.href,
    visuallyHiddenText: item.visuallyHiddenText,
    className: item.classes,
    attributes: attrs(item),
  }))
}

function summaryList(o: Options) {
  const card = o.card && {
    title: o.card.title && words(o.card.title),
    titleClassName: o.card.title?.classes,
    headingLevel: o.card.title?.headingLevel,
    actions: actions(o.card.actions),
    actionsClassName: o.card.actions?.classes,
    className: o.card.classes,
    attributes: attrs(o.card),
  }
  const rows = o.rows.filter(Boolean).map((row: Options) => ({
    key: { className: row.key.classes, children: words(row.key) },
    value: { className: row.value.classes, children: words(row.value) },
    actions: actions(row.actions),
    actionsClassName: row.actions?.classes,
    className: row.classes,
  }))
  return <SummaryList className={o.classes} card={card} rows={rows} {...attrs(o)} />
}

function cell(o: Options) {
  return {
    content: words(o),
    format: o.format,
    className: o.classes,
    colSpan: o.colspan,
    rowSpan: o.rowspan,
    attributes: attrs(o),
  }
}

function task(o: Options) {
  if (!o) return o
  return {
    title: words(o.title),
    titleClassName: o.title.classes,
    href: o.href,
    hint: o.hint && words(o.hint),
    status: o.status.tag ? <Tag {...part(o.status.tag)} /> : words(o.status),
    statusClassName: o.status.classes,
    className: o.classes,
  }
}
