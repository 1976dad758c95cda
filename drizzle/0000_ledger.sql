CREATE TABLE `approval` (
	`document_id` text NOT NULL,
	`step` integer NOT NULL,
	`person_id` text,
	`person_name` text NOT NULL,
	`verdict` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`at` text NOT NULL,
	`command_id` text NOT NULL,
	PRIMARY KEY(`document_id`, `step`, `command_id`),
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `approval_rule` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`purpose` text,
	`owner_id` text,
	`depot_id` text,
	`min_amount_fen` integer,
	`steps` text NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `document` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`purpose` text DEFAULT '' NOT NULL,
	`paper` text NOT NULL,
	`goods` text NOT NULL,
	`number` text,
	`official_number` text DEFAULT '' NOT NULL,
	`business_date` text NOT NULL,
	`depot_id` text,
	`owner_id` text,
	`party_id` text,
	`reverses_id` text,
	`import_batch_id` text,
	`reason` text DEFAULT '' NOT NULL,
	`remark` text DEFAULT '' NOT NULL,
	`details` text DEFAULT '{}' NOT NULL,
	`maker_name` text NOT NULL,
	`maker_id` text,
	`started_at` text NOT NULL,
	`posted_at` text,
	`posted_by` text,
	`sequence` integer,
	`amount_fen` integer,
	`line_count` integer DEFAULT 0 NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`depot_id`) REFERENCES `place`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `agency`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party_id`) REFERENCES `agency`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `document_number` ON `document` (`number`);--> statement-breakpoint
CREATE INDEX `document_by_date` ON `document` (`business_date`,`id`);--> statement-breakpoint
CREATE INDEX `document_by_depot` ON `document` (`depot_id`,`business_date`,`id`);--> statement-breakpoint
CREATE INDEX `document_reverses` ON `document` (`reverses_id`);--> statement-breakpoint
CREATE INDEX `document_batch` ON `document` (`import_batch_id`);--> statement-breakpoint
CREATE INDEX `document_open` ON `document` (`paper`,`started_at`);--> statement-breakpoint
CREATE TABLE `document_line` (
	`id` text PRIMARY KEY NOT NULL,
	`document_id` text NOT NULL,
	`position` integer NOT NULL,
	`item_id` text NOT NULL,
	`lot_id` text,
	`batch` text DEFAULT '' NOT NULL,
	`produced_on` text DEFAULT '' NOT NULL,
	`expires_on` text DEFAULT '' NOT NULL,
	`service_until` text DEFAULT '' NOT NULL,
	`serial` text DEFAULT '' NOT NULL,
	`owner_id` text,
	`from_place_id` text,
	`to_place_id` text,
	`packaging_id` text,
	`quantity` integer NOT NULL,
	`condition` text DEFAULT 'good' NOT NULL,
	`recoverable` integer DEFAULT false NOT NULL,
	`settles_id` text,
	`reason` text DEFAULT '' NOT NULL,
	`unit_price` text,
	`price_state` text DEFAULT 'unknown' NOT NULL,
	`amount_fen` integer,
	`funding_source` text DEFAULT '' NOT NULL,
	`item_code` text NOT NULL,
	`item_name` text NOT NULL,
	`spec` text DEFAULT '' NOT NULL,
	`unit` text NOT NULL,
	`scale` integer NOT NULL,
	`remark` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `item`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `document_line_position` ON `document_line` (`document_id`,`position`);--> statement-breakpoint
CREATE INDEX `document_line_item` ON `document_line` (`item_id`,`document_id`);--> statement-breakpoint
CREATE INDEX `document_line_settles` ON `document_line` (`settles_id`);--> statement-breakpoint
CREATE TABLE `import_batch` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`source_name` text NOT NULL,
	`source_hash` text NOT NULL,
	`business_date` text NOT NULL,
	`rows_ok` integer NOT NULL,
	`rows_refused` integer NOT NULL,
	`by_name` text NOT NULL,
	`at` text NOT NULL,
	`reversed_at` text
);
--> statement-breakpoint
CREATE INDEX `import_batch_at` ON `import_batch` (`at`);--> statement-breakpoint
CREATE TABLE `import_row` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`batch_id` text NOT NULL,
	`sheet` text NOT NULL,
	`row` integer NOT NULL,
	`identity` text NOT NULL,
	`fields` text NOT NULL,
	`line_id` text,
	`outcome` text NOT NULL,
	FOREIGN KEY (`batch_id`) REFERENCES `import_batch`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `import_row_identity` ON `import_row` (`identity`);--> statement-breakpoint
CREATE INDEX `import_row_batch` ON `import_row` (`batch_id`);--> statement-breakpoint
CREATE TABLE `number_series` (
	`prefix` text PRIMARY KEY NOT NULL,
	`last` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `print` (
	`id` text PRIMARY KEY NOT NULL,
	`document_id` text NOT NULL,
	`kind` text NOT NULL,
	`at` text NOT NULL,
	`by_name` text NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `print_of_document` ON `print` (`document_id`,`kind`);--> statement-breakpoint
CREATE TABLE `scan` (
	`id` text PRIMARY KEY NOT NULL,
	`entry_id` text NOT NULL,
	`document_id` text NOT NULL,
	`line_id` text NOT NULL,
	`text` text NOT NULL,
	`quantity` integer NOT NULL,
	`undoes` text,
	`device` text NOT NULL,
	`at` text NOT NULL,
	`tick` integer NOT NULL,
	`answer` text NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `scan_entry` ON `scan` (`entry_id`);--> statement-breakpoint
CREATE INDEX `scan_of_document` ON `scan` (`document_id`,`tick`);--> statement-breakpoint
CREATE INDEX `scan_undoes` ON `scan` (`undoes`);--> statement-breakpoint
CREATE TABLE `journal` (
	`site_id` text NOT NULL,
	`epoch` integer NOT NULL,
	`sequence` integer NOT NULL,
	`command_id` text NOT NULL,
	`operation` text NOT NULL,
	`actor` text NOT NULL,
	`desk` text NOT NULL,
	`business_date` text NOT NULL,
	`posted_at` text NOT NULL,
	`digest` text NOT NULL,
	`hash` text NOT NULL,
	`payload` text NOT NULL,
	`answer` text NOT NULL,
	`facts` text NOT NULL,
	PRIMARY KEY(`site_id`, `epoch`, `sequence`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `journal_command` ON `journal` (`command_id`);--> statement-breakpoint
CREATE TABLE `account` (
	`id` integer PRIMARY KEY NOT NULL,
	`place_id` text NOT NULL,
	`owner_id` text NOT NULL,
	`condition` text NOT NULL,
	`bounded` integer NOT NULL,
	`depot_id` text,
	FOREIGN KEY (`place_id`) REFERENCES `place`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `agency`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`condition`) REFERENCES `condition`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `account_parts` ON `account` (`place_id`,`owner_id`,`condition`);--> statement-breakpoint
CREATE INDEX `account_owner` ON `account` (`owner_id`);--> statement-breakpoint
CREATE TABLE `movement` (
	`id` integer PRIMARY KEY NOT NULL,
	`command_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`document_id` text NOT NULL,
	`line_id` text NOT NULL,
	`item_id` text NOT NULL,
	`lot_id` text NOT NULL,
	`from_account_id` integer NOT NULL,
	`to_account_id` integer NOT NULL,
	`quantity` integer NOT NULL,
	`business_date` text NOT NULL,
	`moved_at` text NOT NULL,
	`first_tick` integer,
	`last_tick` integer,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`line_id`) REFERENCES `document_line`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `item`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lot_id`) REFERENCES `lot`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "movement_positive" CHECK(quantity > 0),
	CONSTRAINT "movement_goes_somewhere" CHECK(from_account_id <> to_account_id)
);
--> statement-breakpoint
CREATE INDEX `movement_from` ON `movement` (`from_account_id`,`item_id`,`lot_id`,`business_date`,`quantity`);--> statement-breakpoint
CREATE INDEX `movement_to` ON `movement` (`to_account_id`,`item_id`,`lot_id`,`business_date`,`quantity`);--> statement-breakpoint
CREATE INDEX `movement_document` ON `movement` (`document_id`);--> statement-breakpoint
CREATE INDEX `movement_item` ON `movement` (`item_id`,`business_date`,`id`);--> statement-breakpoint
CREATE TABLE `stock` (
	`account_id` integer NOT NULL,
	`item_id` text NOT NULL,
	`lot_id` text NOT NULL,
	`bounded` integer NOT NULL,
	`quantity` integer NOT NULL,
	PRIMARY KEY(`account_id`, `item_id`, `lot_id`),
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `item`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lot_id`) REFERENCES `lot`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "stock_not_negative" CHECK(bounded = 0 or quantity >= 0)
);
--> statement-breakpoint
CREATE INDEX `stock_item` ON `stock` (`item_id`,`account_id`,`lot_id`,`quantity`);--> statement-breakpoint
CREATE INDEX `stock_lot` ON `stock` (`lot_id`);--> statement-breakpoint
CREATE TABLE `agency` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`short_name` text DEFAULT '' NOT NULL,
	`kind` text DEFAULT 'government' NOT NULL,
	`tier` text DEFAULT '' NOT NULL,
	`parent_id` text,
	`supplier_kind` text DEFAULT '' NOT NULL,
	`team_kind` text DEFAULT '' NOT NULL,
	`population` integer,
	`people_to_move` integer,
	`headcount` integer,
	`base` text DEFAULT '' NOT NULL,
	`responsibility` text DEFAULT '' NOT NULL,
	`search_text` text DEFAULT '' NOT NULL,
	`sort_key` text DEFAULT '' NOT NULL,
	`retired_on` text,
	`revision` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agency_code` ON `agency` (`code`);--> statement-breakpoint
CREATE TABLE `category` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL,
	`retired_on` text
);
--> statement-breakpoint
CREATE TABLE `condition` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`usable` integer NOT NULL,
	`position` integer NOT NULL,
	`retired_on` text
);
--> statement-breakpoint
CREATE TABLE `contact_detail` (
	`id` text PRIMARY KEY NOT NULL,
	`subject_id` text NOT NULL,
	`seat` text NOT NULL,
	`name` text NOT NULL,
	`post` text DEFAULT '' NOT NULL,
	`day_phone` text DEFAULT '' NOT NULL,
	`night_phone` text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contact_detail_seat` ON `contact_detail` (`subject_id`,`seat`);--> statement-breakpoint
CREATE TABLE `event` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`hazard` text NOT NULL,
	`colour` text DEFAULT '' NOT NULL,
	`level` integer,
	`started_on` text NOT NULL,
	`ended_on` text DEFAULT '' NOT NULL,
	`remark` text DEFAULT '' NOT NULL,
	`search_text` text DEFAULT '' NOT NULL,
	`sort_key` text DEFAULT '' NOT NULL,
	`retired_on` text,
	`revision` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `event_started` ON `event` (`started_on`);--> statement-breakpoint
CREATE TABLE `funding_source` (
	`name` text PRIMARY KEY NOT NULL,
	`position` integer NOT NULL,
	`retired_on` text
);
--> statement-breakpoint
CREATE TABLE `item` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`spec` text DEFAULT '' NOT NULL,
	`unit` text NOT NULL,
	`scale` integer DEFAULT 0 NOT NULL,
	`category` text DEFAULT '' NOT NULL,
	`office_class` text DEFAULT '' NOT NULL,
	`national_code` text,
	`tracking` text NOT NULL,
	`shelf_life` integer,
	`shelf_life_unit` text DEFAULT 'month' NOT NULL,
	`service_life_months` integer,
	`recoverable` integer DEFAULT false NOT NULL,
	`alert_days` integer,
	`maintenance_days` integer,
	`reference_price` text,
	`storage_class` text DEFAULT '' NOT NULL,
	`search_text` text DEFAULT '' NOT NULL,
	`sort_key` text DEFAULT '' NOT NULL,
	`retired_on` text,
	`revision` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `item_code_unique` ON `item` (`code`);--> statement-breakpoint
CREATE INDEX `item_by_name` ON `item` (`sort_key`,`id`);--> statement-breakpoint
CREATE INDEX `item_by_category` ON `item` (`category`);--> statement-breakpoint
CREATE TABLE `item_alias` (
	`item_id` text NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY(`item_id`, `text`),
	FOREIGN KEY (`item_id`) REFERENCES `item`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `item_alias_text` ON `item_alias` (`text`);--> statement-breakpoint
CREATE TABLE `item_code` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`item_id` text NOT NULL,
	`packaging_id` text,
	`valid_from` text DEFAULT '' NOT NULL,
	`valid_to` text DEFAULT '9999-12-31' NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `item`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `item_code_code` ON `item_code` (`code`);--> statement-breakpoint
CREATE INDEX `item_code_item` ON `item_code` (`item_id`);--> statement-breakpoint
CREATE TABLE `item_mapping` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`from_id` text NOT NULL,
	`to_id` text NOT NULL,
	`units` integer NOT NULL,
	`mapped_on` text NOT NULL,
	FOREIGN KEY (`from_id`) REFERENCES `item`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_id`) REFERENCES `item`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `item_mapping_pair` ON `item_mapping` (`from_id`,`to_id`);--> statement-breakpoint
CREATE INDEX `item_mapping_to` ON `item_mapping` (`to_id`);--> statement-breakpoint
CREATE TABLE `list_entry` (
	`list` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`grouping` text DEFAULT '' NOT NULL,
	`position` integer NOT NULL,
	`retired_on` text,
	PRIMARY KEY(`list`, `code`)
);
--> statement-breakpoint
CREATE TABLE `lot` (
	`id` text PRIMARY KEY NOT NULL,
	`item_id` text NOT NULL,
	`batch` text DEFAULT '' NOT NULL,
	`produced_on` text DEFAULT '' NOT NULL,
	`expires_on` text DEFAULT '' NOT NULL,
	`service_until` text DEFAULT '' NOT NULL,
	`serial` text DEFAULT '' NOT NULL,
	`apart` text DEFAULT '' NOT NULL,
	`provisional` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `item`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `lot_identity` ON `lot` (`item_id`,`batch`,`produced_on`,`expires_on`,`service_until`,`serial`,`apart`);--> statement-breakpoint
CREATE INDEX `lot_serial` ON `lot` (`serial`) WHERE serial <> '';--> statement-breakpoint
CREATE INDEX `lot_batch` ON `lot` (`batch`);--> statement-breakpoint
CREATE TABLE `name_history` (
	`table_name` text NOT NULL,
	`row_id` text NOT NULL,
	`name` text NOT NULL,
	`until` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `name_history_row` ON `name_history` (`table_name`,`row_id`);--> statement-breakpoint
CREATE TABLE `own_field` (
	`id` text PRIMARY KEY NOT NULL,
	`table_name` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`choices` text DEFAULT '[]' NOT NULL,
	`position` integer NOT NULL,
	`retired_on` text,
	`revision` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `own_field_table` ON `own_field` (`table_name`);--> statement-breakpoint
CREATE TABLE `own_value` (
	`field_id` text NOT NULL,
	`row_id` text NOT NULL,
	`value` text NOT NULL,
	PRIMARY KEY(`row_id`, `field_id`),
	FOREIGN KEY (`field_id`) REFERENCES `own_field`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `own_value_found` ON `own_value` (`field_id`,`value`);--> statement-breakpoint
CREATE TABLE `packaging` (
	`id` text PRIMARY KEY NOT NULL,
	`item_id` text NOT NULL,
	`name` text NOT NULL,
	`base_units` integer NOT NULL,
	`retired_on` text,
	FOREIGN KEY (`item_id`) REFERENCES `item`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `packaging_of_item` ON `packaging` (`item_id`);--> statement-breakpoint
CREATE TABLE `place` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`site_kind` text DEFAULT '' NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`parent_id` text,
	`depot_id` text,
	`owner_id` text,
	`custodian_id` text,
	`party_id` text,
	`depot_type` text DEFAULT '' NOT NULL,
	`tier` text DEFAULT '' NOT NULL,
	`type_reason` text DEFAULT '' NOT NULL,
	`grade` text DEFAULT '' NOT NULL,
	`capacity` integer,
	`area_m2` real,
	`storage` text DEFAULT '' NOT NULL,
	`near` text DEFAULT '' NOT NULL,
	`coordinates` text,
	`load_minutes` integer,
	`search_text` text DEFAULT '' NOT NULL,
	`sort_key` text DEFAULT '' NOT NULL,
	`retired_on` text,
	`revision` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `place_depot_code` ON `place` (`code`) WHERE kind = 'depot';--> statement-breakpoint
CREATE UNIQUE INDEX `place_inner_code` ON `place` (`depot_id`,`code`) WHERE kind in ('zone', 'bin');--> statement-breakpoint
CREATE UNIQUE INDEX `place_recipient` ON `place` (`depot_id`,`party_id`) WHERE kind = 'recipient';--> statement-breakpoint
CREATE INDEX `place_of_depot` ON `place` (`depot_id`,`kind`);--> statement-breakpoint
CREATE TABLE `stock_level` (
	`item_id` text NOT NULL,
	`depot_id` text NOT NULL,
	`minimum` integer,
	`maximum` integer,
	PRIMARY KEY(`item_id`, `depot_id`),
	FOREIGN KEY (`item_id`) REFERENCES `item`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`depot_id`) REFERENCES `place`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`agency_id` text,
	`password_hash` text NOT NULL,
	`failures` integer DEFAULT 0 NOT NULL,
	`blocked_until` text,
	`retired_on` text,
	`created_at` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_name` ON `person` (`name`);--> statement-breakpoint
CREATE TABLE `recovery` (
	`id` integer PRIMARY KEY NOT NULL,
	`code_hash` text NOT NULL,
	`made_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `role` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`rights` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `role_grant` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` text NOT NULL,
	`role_code` text NOT NULL,
	`agency_id` text NOT NULL,
	`depot_id` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`role_code`) REFERENCES `role`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `role_grant_person` ON `role_grant` (`person_id`);--> statement-breakpoint
CREATE TABLE `session` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`desk` text NOT NULL,
	`started_at` text NOT NULL,
	`expires_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `import_mapping` (
	`fingerprint` text PRIMARY KEY NOT NULL,
	`columns` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `saved_view` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`list` text NOT NULL,
	`name` text NOT NULL,
	`view` text NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `saved_view_person` ON `saved_view` (`person_id`,`list`);--> statement-breakpoint
CREATE TABLE `setting` (
	`key` text NOT NULL,
	`scope` text NOT NULL,
	`value` text NOT NULL,
	PRIMARY KEY(`key`, `scope`)
);
--> statement-breakpoint
CREATE TABLE `site` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`machine` text NOT NULL,
	`epoch` integer NOT NULL,
	`agency_id` text,
	`practice` integer DEFAULT false NOT NULL,
	`tick` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `cost_entry` (
	`id` integer PRIMARY KEY NOT NULL,
	`command_id` text NOT NULL,
	`document_id` text NOT NULL,
	`line_id` text NOT NULL,
	`movement_id` integer NOT NULL,
	`pool_id` integer NOT NULL,
	`layer_id` text NOT NULL,
	`quantity` integer NOT NULL,
	`amount_fen` integer NOT NULL,
	`cause` text NOT NULL,
	`business_date` text NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`line_id`) REFERENCES `document_line`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`movement_id`) REFERENCES `movement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pool_id`) REFERENCES `value_pool`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`layer_id`) REFERENCES `receipt_layer`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `cost_entry_pool` ON `cost_entry` (`pool_id`,`layer_id`,`quantity`,`amount_fen`);--> statement-breakpoint
CREATE INDEX `cost_entry_movement` ON `cost_entry` (`movement_id`);--> statement-breakpoint
CREATE INDEX `cost_entry_line` ON `cost_entry` (`line_id`);--> statement-breakpoint
CREATE TABLE `receipt_layer` (
	`id` text PRIMARY KEY NOT NULL,
	`line_id` text NOT NULL,
	`lot_id` text NOT NULL,
	`owner_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`supplier_id` text,
	`funding_source` text DEFAULT '' NOT NULL,
	`packaging_id` text,
	FOREIGN KEY (`line_id`) REFERENCES `document_line`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lot_id`) REFERENCES `lot`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `agency`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `receipt_layer_line` ON `receipt_layer` (`line_id`);--> statement-breakpoint
CREATE TABLE `stock_value` (
	`pool_id` integer NOT NULL,
	`layer_id` text NOT NULL,
	`quantity` integer NOT NULL,
	`amount_fen` integer NOT NULL,
	PRIMARY KEY(`pool_id`, `layer_id`),
	FOREIGN KEY (`pool_id`) REFERENCES `value_pool`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`layer_id`) REFERENCES `receipt_layer`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "stock_value_not_negative" CHECK(quantity >= 0),
	CONSTRAINT "stock_value_empty" CHECK(quantity <> 0 or amount_fen = 0)
);
--> statement-breakpoint
CREATE INDEX `stock_value_layer` ON `stock_value` (`layer_id`);--> statement-breakpoint
CREATE TABLE `value_pool` (
	`id` integer PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`item_id` text NOT NULL,
	`depot_id` text NOT NULL,
	`keeping` text NOT NULL,
	`lot_id` text NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `agency`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `item`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`depot_id`) REFERENCES `place`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lot_id`) REFERENCES `lot`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `value_pool_parts` ON `value_pool` (`owner_id`,`item_id`,`depot_id`,`keeping`,`lot_id`);--> statement-breakpoint
CREATE INDEX `value_pool_item` ON `value_pool` (`item_id`);--> statement-breakpoint
CREATE INDEX `value_pool_lot` ON `value_pool` (`lot_id`);