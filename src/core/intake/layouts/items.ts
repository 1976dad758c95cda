import type { Layout } from '../layout.ts'

/** 物资目录: what an office keeps, one item a row. */
export const itemsLayout: Layout = {
  name: 'items',
  required: [['itemCode'], ['itemName'], ['unit']],
  fields: [
    { field: 'ordinal', aliases: ['序号', '编次', '行号', 'no', '序'] },
    { field: 'itemCode', aliases: ['物资编码', '物资编号', '物资代码', '编码', '代码', '物料编码', '物品编码', '商品编码', '存货编码', '品号', '货号', '编号'] },
    { field: 'itemName', aliases: ['物资名称', '名称', '品名', '物品名称', '货物名称', '装备名称', '存货名称', '商品名称', '物料名称'] },
    { field: 'aliases', aliases: ['别名', '俗称', '其他名称', '曾用名', '简称'] },
    { field: 'spec', aliases: ['规格型号', '规格', '型号', '型号规格', '技术参数'] },
    { field: 'unit', aliases: ['计量单位', '单位', '基本单位'] },
    { field: 'scale', aliases: ['小数位', '小数位数', '数量小数', '数量精度'] },
    { field: 'category', aliases: ['物资类别', '类别', '分类', '物资分类', '大类'] },
    { field: 'nationalCode', aliases: ['国标分类码', '国标编码', '国标码', 'gb38565', '分类编码'] },
    { field: 'tracking', aliases: ['管理方式', '跟踪方式', '追溯方式', '管理类型'] },
    { field: 'pack', aliases: ['包装', '箱规', '包装规格', '装箱规格'] },
    { field: 'packUnit', aliases: ['包装单位', '大单位', '辅助单位'] },
    { field: 'packSize', aliases: ['每包装数量', '装箱数', '换算率', '换算系数', '每箱数量', '包装数量'] },
    { field: 'barcode', aliases: ['条码', '条形码', '商品条码', '物资条码', '69码'] },
    { field: 'shelfLife', aliases: ['保质期', '保质期月', '有效期月', '保质期个月'] },
    { field: 'serviceLife', aliases: ['使用年限', '使用年限月', '使用寿命', '使用期限月'] },
    { field: 'recoverable', aliases: ['是否回收', '回收', '可回收', '使用性质'] },
    { field: 'unitPrice', aliases: ['单价', '参考单价', '参考价', '价格'] },
    { field: 'alertDays', aliases: ['预警天数', '临期天数', '提前预警天数'] },
    { field: 'maintenanceDays', aliases: ['保养周期', '保养周期天', '维护周期', '维护保养天数'] },
    { field: 'storageClass', aliases: ['储存要求', '储存条件', '存储条件', '储存'] },
    { field: 'remark', aliases: ['备注', '说明', '附注'] },
  ],
}
