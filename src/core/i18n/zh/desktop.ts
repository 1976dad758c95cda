/** What the desktop shell itself says: menu and dialogs around the screens. */
export const desktop = {
  name: '常平',
  newWindow: '新窗口',
  edit: '编辑',
  window: '窗口',
  coreGone: '账本程序停下了',
  coreGoneDetail: '账本程序多次停下，重启也没有用。已经过账的单据都在。请关闭本程序再打开；还不行，请看数据文件夹里的日志，或打电话给维护人员。',
  cannotOpen: '打不开账本',
  savePdf: '另存为 PDF',
} as const
