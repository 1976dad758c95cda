import type { Layout } from '../layout.ts'

/** 物资目录: the office's list of goods. */
export const itemsLayout: Layout = {
  name: 'items',
  required: [['itemCode'], ['itemName'], ['unit']],
  fields: [
    { field: 'ordinal', aliases: ['序号', '编次', '行号', 'no'] },
    { field: 'itemCode', aliases: ['物资编码', '物资编号', '物资代码', '编码', '代码', '物资码', '物料编码', '物品编码', '商品编码', '存货编码', '编号'] },
    { field: 'itemName', aliases: ['物资名称', '名称', '品名', '物品名称', '物资', '装备名称', '设备名称', '存货名称', '商品名称', '物料名称', '产品名称'] },
    { field: 'aliases', aliases: ['别名', '俗称', '又名', '其他名称', '简称', '曾用名'] },
    { field: 'spec', aliases: ['规格型号', '规格', '型号', '型号规格', '规格参数', '技术参数', '参数'] },
    { field: 'unit', aliases: ['计量单位', '单位', '基本单位', '最小单位', '主单位'] },
    { field: 'category', aliases: ['物资类别', '类别', '分类', '物资分类', '物资大类', '大类', '类别编码'] },
    { field: 'nationalCode', aliases: ['国标分类码', '国标码', '国标编码', '国家标准编码', '分类码', '分类编码', '国标分类编码'] },
    { field: 'pack', aliases: ['箱规', '包装规格', '包装', '装箱规格', '包装换算', '换算关系', '装箱', '辅助单位', '包装关系'] },
    { field: 'packUnit', aliases: ['包装单位', '装箱单位', '大单位'] },
    { field: 'packSize', aliases: ['每箱数量', '装箱数', '每包装数量', '包装数量', '装箱量', '箱装数', '换算率', '换算系数', '每箱'] },
    { field: 'barcode', aliases: ['条码', '条形码', '商品条码', '物资条码', '69码', '国际条码', '内部条码', '二维码'] },
    { field: 'scale', aliases: ['小数位数', '小数位', '数量小数位', '精度'] },
    { field: 'tracking', aliases: ['管理方式', '管理模式', '追溯方式', '跟踪方式', '管理类型', '核算方式', '管理'] },
    { field: 'shelfLife', aliases: ['保质期', '保质期限', '有效期', '保质期月', '质保期'] },
    { field: 'serviceLife', aliases: ['使用年限', '使用寿命', '储存年限', '存储年限', '使用期限', '年限', '报废年限', '储备年限'] },
    { field: 'unitPrice', aliases: ['单价', '参考单价', '参考价', '价格', '采购单价', '含税单价'] },
    { field: 'recoverable', aliases: ['是否回收', '可回收', '回收', '是否可回收', '使用性质', '消耗属性', '是否消耗'] },
    { field: 'alertDays', aliases: ['预警天数', '临期天数', '提前预警天数', '效期预警', '预警'] },
    { field: 'maintenanceDays', aliases: ['保养周期', '维护周期', '保养间隔', '维护保养周期', '保养天数', '维护天数'] },
    { field: 'storageClass', aliases: ['储存条件', '存储条件', '储存要求', '保管条件', '储存', '存放要求', '存储要求'] },
    { field: 'remark', aliases: ['备注', '说明', '备考', '附注'] },
  ],
}
