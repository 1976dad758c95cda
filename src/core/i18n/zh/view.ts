/** 常用查询: a list's conditions, columns and order under a name of one's own. */
export const view = {
  save: '存为常用查询',
  update: '按现在的样子更新',
  change: '改常用查询',
  newTitle: '存为常用查询',
  editTitle: (name: string) => `常用查询 ${name}`,
  about: '记住现在的条件、列、列宽和排序。只有您自己看得到，在哪台电脑登录都有。',
  name: '名称',
  opens: '打开这一页时先用它',
  remove: '删除',
  saved: (name: string) => `已存为常用查询「${name}」`,
  updated: (name: string) => `「${name}」已更新`,
  removed: (name: string) => `已删除「${name}」`,
  back: '恢复',
} as const
