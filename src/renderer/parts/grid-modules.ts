import {
  CellApiModule, CellStyleModule, CheckboxEditorModule, ClientSideRowModelApiModule, ClientSideRowModelModule,
  ColumnApiModule, ColumnAutoSizeModule, CustomEditorModule, EventApiModule, GridStateModule, HighlightChangesModule,
  InfiniteRowModelModule, LocaleModule, ModuleRegistry, PinnedRowModule, RenderApiModule, RowApiModule,
  RowSelectionModule, RowStyleModule, ScrollApiModule, SelectEditorModule, TextEditorModule, TooltipModule,
  ValidationModule,
} from 'ag-grid-community'

/** What the grids may do, named one by one: the whole set is a third larger and slower to load. */
export function registerGridModules(): void {
  ModuleRegistry.registerModules([
    CellApiModule, CellStyleModule, CheckboxEditorModule, ClientSideRowModelApiModule, ClientSideRowModelModule,
    ColumnApiModule, ColumnAutoSizeModule, CustomEditorModule, EventApiModule, GridStateModule, HighlightChangesModule,
    InfiniteRowModelModule, LocaleModule, PinnedRowModule, RenderApiModule, RowApiModule, RowSelectionModule,
    RowStyleModule, ScrollApiModule, SelectEditorModule, TextEditorModule, TooltipModule,
  ])
  if (import.meta.env.DEV) ModuleRegistry.registerModules([ValidationModule])
}
