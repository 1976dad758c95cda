import { BookOpenText, Boxes, FileText, FolderInput, House, Package, ScanBarcode, Settings, type LucideIcon } from 'lucide-react'
import { lazy, type ComponentType } from 'react'
import type { Right } from '#core/domain/rights.ts'
import type { Words } from '#core/i18n/words.ts'
import type { KeyCombo } from '../parts/key-combo.ts'
import { paths } from './paths.ts'

export type ScreenKey = keyof Words['frame']['screens']

/** One screen: where it is, who sees it, what it loads. A screen of its own in the navigation names its entry. */
export type ScreenRoute = {
  /** The navigation entry it is or belongs to. */
  readonly key: ScreenKey
  /** Pattern of the address; `:id` is read by the screen with `useParams`. */
  readonly path: string
  /** One of them is enough; none means everybody who is signed in. */
  readonly rights: readonly Right[]
  readonly screen: ComponentType
  readonly entry?: NavigationEntry
}

export type NavigationEntry = {
  readonly group: 'daily' | 'records' | 'foot'
  readonly combo?: KeyCombo
  readonly icon: LucideIcon
}

/** Shown while the database has no site, and after that until its last step is done. */
export const FirstRun = lazy(async () => ({ default: (await import('../screens/first-run/first-run.tsx')).FirstRun }))

/** Every screen there is: no entry without a screen. */
export const routes: readonly ScreenRoute[] = [
  {
    key: 'desk', path: paths.desk, rights: ['draft', 'view'], entry: { group: 'daily', combo: 'Alt+1', icon: House },
    screen: lazy(async () => ({ default: (await import('../screens/desk/desk.tsx')).Desk })),
  },
  {
    key: 'scan', path: paths.scan, rights: ['draft'], entry: { group: 'daily', combo: 'F2', icon: ScanBarcode },
    screen: lazy(async () => ({ default: (await import('../screens/station/station.tsx')).Station })),
  },
  {
    key: 'documents', path: paths.documents, rights: ['view'], entry: { group: 'daily', combo: 'Alt+2', icon: FileText },
    screen: lazy(async () => ({ default: (await import('../screens/documents/documents.tsx')).Documents })),
  },
  {
    key: 'documents', path: paths.document(':id'), rights: ['view'],
    screen: lazy(async () => ({ default: (await import('../screens/document/document.tsx')).Document })),
  },
  {
    key: 'documents', path: '/print/:subject/:id', rights: ['view'],
    screen: lazy(async () => ({ default: (await import('../screens/print/print.tsx')).Print })),
  },
  {
    key: 'stock', path: paths.stock, rights: ['view'], entry: { group: 'daily', combo: 'Alt+3', icon: Boxes },
    screen: lazy(async () => ({ default: (await import('../screens/stock/stock.tsx')).Stock })),
  },
  {
    key: 'stock', path: paths.item(':id'), rights: ['view'],
    screen: lazy(async () => ({ default: (await import('../screens/item-card/item-card.tsx')).ItemCard })),
  },
  {
    key: 'reports', path: paths.reports, rights: ['view'], entry: { group: 'records', combo: 'Alt+0', icon: BookOpenText },
    screen: lazy(async () => ({ default: (await import('../screens/ledger/stock-summary.tsx')).StockSummary })),
  },
  {
    key: 'reports', path: paths.ledgerCard(':id?'), rights: ['view'],
    screen: lazy(async () => ({ default: (await import('../screens/ledger/ledger-card.tsx')).LedgerCard })),
  },
  {
    key: 'master', path: paths.master, rights: ['view', 'master'], entry: { group: 'records', combo: 'Alt+M', icon: Package },
    screen: lazy(async () => ({ default: (await import('../screens/master/items-list.tsx')).ItemsList })),
  },
  {
    key: 'master', path: `${paths.master}/depots`, rights: ['view', 'master'],
    screen: lazy(async () => ({ default: (await import('../screens/master/depots-list.tsx')).DepotsList })),
  },
  {
    key: 'master', path: `${paths.master}/agencies`, rights: ['view', 'master'],
    screen: lazy(async () => ({ default: (await import('../screens/master/agencies-list.tsx')).AgenciesList })),
  },
  {
    key: 'master', path: `${paths.master}/lists`, rights: ['view', 'master'],
    screen: lazy(async () => ({ default: (await import('../screens/office/lists.tsx')).Lists })),
  },
  {
    key: 'master', path: `${paths.master}/events`, rights: ['view', 'master'],
    screen: lazy(async () => ({ default: (await import('../screens/office/events.tsx')).Events })),
  },
  {
    key: 'master', path: `${paths.master}/fields`, rights: ['view', 'master'],
    screen: lazy(async () => ({ default: (await import('../screens/office/own-fields.tsx')).OwnFields })),
  },
  {
    key: 'master', path: `${paths.master}/levels`, rights: ['view', 'master'],
    screen: lazy(async () => ({ default: (await import('../screens/office/levels.tsx')).Levels })),
  },
  {
    key: 'master', path: `${paths.master}/points`, rights: ['master'],
    screen: lazy(async () => ({ default: (await import('../screens/office/points.tsx')).Points })),
  },
  {
    key: 'master', path: paths.masterItem(':id'), rights: ['view', 'master'],
    screen: lazy(async () => ({ default: (await import('../screens/item-editor/item-editor.tsx')).ItemEditor })),
  },
  {
    key: 'master', path: paths.masterDepot(':id'), rights: ['view', 'master'],
    screen: lazy(async () => ({ default: (await import('../screens/depot-editor/depot-editor.tsx')).DepotEditor })),
  },
  {
    key: 'master', path: paths.masterAgency(':id'), rights: ['view', 'master'],
    screen: lazy(async () => ({ default: (await import('../screens/agency-editor/agency-editor.tsx')).AgencyEditor })),
  },
  {
    key: 'intake', path: paths.intake, rights: ['import-opening', 'import-scans'], entry: { group: 'records', combo: 'Alt+I', icon: FolderInput },
    screen: lazy(async () => ({ default: (await import('../screens/import/import.tsx')).Import })),
  },
  {
    key: 'settings', path: paths.settings, rights: [], entry: { group: 'foot', combo: 'Ctrl+Comma', icon: Settings },
    screen: lazy(async () => ({ default: (await import('../screens/settings/settings.tsx')).Settings })),
  },
  {
    key: 'settings', path: `${paths.settings}/backup`, rights: ['backup', 'audit'],
    screen: lazy(async () => ({ default: (await import('../screens/settings/backup-settings.tsx')).BackupSettings })),
  },
  {
    key: 'settings', path: `${paths.settings}/people`, rights: ['people'],
    screen: lazy(async () => ({ default: (await import('../screens/people/people.tsx')).People })),
  },
  {
    key: 'settings', path: `${paths.settings}/about`, rights: [],
    screen: lazy(async () => ({ default: (await import('../screens/settings/about.tsx')).About })),
  },
]
