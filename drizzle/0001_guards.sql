-- Posted facts are never changed, whoever asks; four views must stay empty.
CREATE TRIGGER movement_no_update BEFORE UPDATE ON movement
BEGIN
  SELECT RAISE(ABORT, 'movement is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER movement_no_delete BEFORE DELETE ON movement
BEGIN
  SELECT RAISE(ABORT, 'movement is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER cost_entry_no_update BEFORE UPDATE ON cost_entry
BEGIN
  SELECT RAISE(ABORT, 'cost_entry is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER cost_entry_no_delete BEFORE DELETE ON cost_entry
BEGIN
  SELECT RAISE(ABORT, 'cost_entry is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER receipt_layer_no_update BEFORE UPDATE ON receipt_layer
BEGIN
  SELECT RAISE(ABORT, 'receipt_layer is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER receipt_layer_no_delete BEFORE DELETE ON receipt_layer
BEGIN
  SELECT RAISE(ABORT, 'receipt_layer is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal
BEGIN
  SELECT RAISE(ABORT, 'journal is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal
BEGIN
  SELECT RAISE(ABORT, 'journal is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER print_no_update BEFORE UPDATE ON print
BEGIN
  SELECT RAISE(ABORT, 'print is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER print_no_delete BEFORE DELETE ON print
BEGIN
  SELECT RAISE(ABORT, 'print is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER approval_no_update BEFORE UPDATE ON approval
BEGIN
  SELECT RAISE(ABORT, 'approval is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER approval_no_delete BEFORE DELETE ON approval
BEGIN
  SELECT RAISE(ABORT, 'approval is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER scan_no_update BEFORE UPDATE ON scan
BEGIN
  SELECT RAISE(ABORT, 'scan is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER scan_no_delete BEFORE DELETE ON scan
BEGIN
  SELECT RAISE(ABORT, 'scan is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER lot_no_delete BEFORE DELETE ON lot
BEGIN
  SELECT RAISE(ABORT, 'lot is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER lot_no_update BEFORE UPDATE ON lot
WHEN NOT (OLD.provisional = 1 AND NEW.provisional = 0 AND OLD.item_id IS NEW.item_id AND OLD.batch IS NEW.batch AND OLD.produced_on IS NEW.produced_on
  AND OLD.expires_on IS NEW.expires_on AND OLD.service_until IS NEW.service_until AND OLD.apart IS NEW.apart AND OLD.id IS NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'a lot never changes, but for a provisional serial');
END;
--> statement-breakpoint
CREATE TRIGGER packaging_no_delete BEFORE DELETE ON packaging
BEGIN
  SELECT RAISE(ABORT, 'packaging is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER packaging_no_update BEFORE UPDATE ON packaging
WHEN NOT (OLD.id IS NEW.id AND OLD.item_id IS NEW.item_id AND OLD.name IS NEW.name AND OLD.base_units IS NEW.base_units)
BEGIN
  SELECT RAISE(ABORT, 'a pack size never changes: add another pack');
END;
--> statement-breakpoint
CREATE TRIGGER document_no_delete BEFORE DELETE ON document
BEGIN
  SELECT RAISE(ABORT, 'a paper is voided or reversed, never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER document_no_update BEFORE UPDATE ON document
WHEN OLD.goods <> 'none' AND NOT (OLD.id IS NEW.id AND OLD.kind IS NEW.kind AND OLD.purpose IS NEW.purpose AND OLD.number IS NEW.number AND OLD.business_date IS NEW.business_date AND OLD.depot_id IS NEW.depot_id AND OLD.owner_id IS NEW.owner_id AND OLD.party_id IS NEW.party_id AND OLD.reverses_id IS NEW.reverses_id AND OLD.import_batch_id IS NEW.import_batch_id AND OLD.reason IS NEW.reason AND OLD.remark IS NEW.remark AND OLD.details IS NEW.details AND OLD.maker_name IS NEW.maker_name AND OLD.maker_id IS NEW.maker_id AND OLD.started_at IS NEW.started_at AND OLD.posted_at IS NEW.posted_at AND OLD.posted_by IS NEW.posted_by AND OLD.sequence IS NEW.sequence AND OLD.amount_fen IS NEW.amount_fen AND OLD.line_count IS NEW.line_count AND OLD.paper IS NEW.paper AND NEW.goods <> 'none')
BEGIN
  SELECT RAISE(ABORT, 'a posted paper is frozen: reverse it');
END;
--> statement-breakpoint
CREATE TRIGGER document_line_no_insert_after_posting BEFORE INSERT ON document_line
WHEN (SELECT goods FROM document WHERE id = NEW.document_id) <> 'none'
BEGIN
  SELECT RAISE(ABORT, 'a posted paper is frozen: reverse it');
END;
--> statement-breakpoint
CREATE TRIGGER document_line_no_update BEFORE UPDATE ON document_line
WHEN (SELECT goods FROM document WHERE id = OLD.document_id) <> 'none'
BEGIN
  SELECT RAISE(ABORT, 'a posted paper is frozen: reverse it');
END;
--> statement-breakpoint
CREATE TRIGGER document_line_no_delete BEFORE DELETE ON document_line
WHEN (SELECT goods FROM document WHERE id = OLD.document_id) <> 'none'
BEGIN
  SELECT RAISE(ABORT, 'a posted paper is frozen: reverse it');
END;
--> statement-breakpoint
CREATE TRIGGER item_fixed_once_moved BEFORE UPDATE OF scale, tracking ON item
WHEN (OLD.scale <> NEW.scale OR OLD.tracking <> NEW.tracking) AND EXISTS (SELECT 1 FROM movement WHERE item_id = OLD.id)
BEGIN
  SELECT RAISE(ABORT, 'scale and tracking are fixed once moved');
END;
--> statement-breakpoint
CREATE VIEW stock_discrepancy AS
SELECT account_id, item_id, lot_id, sum(moved) AS moved, sum(held) AS held FROM (
  SELECT to_account_id AS account_id, item_id, lot_id, quantity AS moved, 0 AS held FROM movement
  UNION ALL SELECT from_account_id, item_id, lot_id, -quantity, 0 FROM movement
  UNION ALL SELECT account_id, item_id, lot_id, 0, quantity FROM stock
) GROUP BY account_id, item_id, lot_id HAVING sum(moved) <> sum(held);
--> statement-breakpoint
CREATE VIEW value_discrepancy AS
SELECT pool_id, layer_id, sum(booked) AS booked, sum(held) AS held, sum(booked_fen) AS booked_fen, sum(held_fen) AS held_fen FROM (
  SELECT pool_id, layer_id, quantity AS booked, 0 AS held, amount_fen AS booked_fen, 0 AS held_fen FROM cost_entry
  UNION ALL SELECT pool_id, layer_id, 0, quantity, 0, amount_fen FROM stock_value
) GROUP BY pool_id, layer_id HAVING sum(booked) <> sum(held) OR sum(booked_fen) <> sum(held_fen);
--> statement-breakpoint
CREATE VIEW keeping_discrepancy AS
SELECT owner_id, item_id, depot_id, keeping, lot_id, sum(valued) AS valued, sum(held) AS held FROM (
  SELECT p.owner_id, p.item_id, p.depot_id, p.keeping, p.lot_id, v.quantity AS valued, 0 AS held
    FROM stock_value v JOIN value_pool p ON p.id = v.pool_id
  UNION ALL SELECT a.owner_id, s.item_id, l.depot_id,
      CASE l.kind WHEN 'bin' THEN 'stock' WHEN 'receiving' THEN 'stock' WHEN 'supplier-site' THEN 'stock'
        WHEN 'in-transit' THEN 'road' WHEN 'dispute' THEN 'road' WHEN 'borrower' THEN 'lent' WHEN 'recipient' THEN 'issued' END,
      s.lot_id, 0, s.quantity
    FROM stock s JOIN account a ON a.id = s.account_id JOIN place l ON l.id = a.place_id WHERE s.bounded = 1
) GROUP BY owner_id, item_id, depot_id, keeping, lot_id HAVING sum(valued) <> sum(held);
--> statement-breakpoint
CREATE VIEW serial_discrepancy AS
SELECT s.item_id, s.lot_id, sum(s.quantity) AS held FROM stock s JOIN lot l ON l.id = s.lot_id
WHERE l.serial <> '' AND s.bounded = 1 GROUP BY s.item_id, s.lot_id HAVING sum(s.quantity) > 1;
--> statement-breakpoint
-- What the stock grid lists: one line per place, owner, item and visible lot, conditions merged, serial units of an item together
-- under lot ''. A projection of stock, written only by the triggers below and proven by a view: grouping 100,000 rows of stock
-- for each page took five times what a page may take. `usable` counts usable conditions, whatever the day; `last_day` is the
-- lot's last usable day, of serial units the nearest one held.
CREATE TABLE stock_line (
  id integer PRIMARY KEY,
  place_id text NOT NULL REFERENCES place(id),
  owner_id text NOT NULL REFERENCES agency(id),
  item_id text NOT NULL REFERENCES item(id),
  lot_id text NOT NULL,
  depot_id text NOT NULL REFERENCES place(id),
  kind text NOT NULL,
  batch text NOT NULL,
  last_day text NOT NULL,
  held integer NOT NULL,
  usable integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX stock_line_parts ON stock_line (place_id, owner_id, item_id, lot_id);
--> statement-breakpoint
CREATE INDEX stock_line_item ON stock_line (item_id, depot_id);
--> statement-breakpoint
CREATE INDEX stock_line_depot ON stock_line (depot_id);
--> statement-breakpoint
CREATE TRIGGER stock_line_on_insert AFTER INSERT ON stock WHEN NEW.bounded = 1
BEGIN
  INSERT INTO stock_line (place_id, owner_id, item_id, lot_id, depot_id, kind, batch, last_day, held, usable)
  SELECT a.place_id, a.owner_id, NEW.item_id, CASE l.serial WHEN '' THEN l.id ELSE '' END, p.depot_id, p.kind,
    CASE l.serial WHEN '' THEN l.batch ELSE '' END,
    CASE l.serial WHEN '' THEN CASE WHEN l.expires_on = '' THEN l.service_until WHEN l.service_until = '' THEN l.expires_on ELSE min(l.expires_on, l.service_until) END ELSE '' END, 0, 0
  FROM account a JOIN place p ON p.id = a.place_id JOIN lot l ON l.id = NEW.lot_id WHERE a.id = NEW.account_id
  ON CONFLICT (place_id, owner_id, item_id, lot_id) DO NOTHING;
  UPDATE stock_line SET held = stock_line.held + NEW.quantity, usable = stock_line.usable + (NEW.quantity) * c.usable,
    last_day = CASE WHEN NEW.quantity > 0 AND l.serial <> '' AND CASE WHEN l.expires_on = '' THEN l.service_until WHEN l.service_until = '' THEN l.expires_on ELSE min(l.expires_on, l.service_until) END <> ''
      AND (stock_line.last_day = '' OR CASE WHEN l.expires_on = '' THEN l.service_until WHEN l.service_until = '' THEN l.expires_on ELSE min(l.expires_on, l.service_until) END < stock_line.last_day)
      THEN CASE WHEN l.expires_on = '' THEN l.service_until WHEN l.service_until = '' THEN l.expires_on ELSE min(l.expires_on, l.service_until) END ELSE stock_line.last_day END
  FROM account a, condition c, lot l
  WHERE a.id = NEW.account_id AND c.code = a.condition AND l.id = NEW.lot_id AND stock_line.place_id = a.place_id AND stock_line.owner_id = a.owner_id AND stock_line.item_id = NEW.item_id
    AND stock_line.lot_id = CASE l.serial WHEN '' THEN l.id ELSE '' END;
END;
--> statement-breakpoint
CREATE TRIGGER stock_line_on_change AFTER UPDATE OF quantity ON stock WHEN NEW.bounded = 1
BEGIN
  UPDATE stock_line SET held = stock_line.held + NEW.quantity - OLD.quantity, usable = stock_line.usable + (NEW.quantity - OLD.quantity) * c.usable,
    last_day = CASE WHEN NEW.quantity > 0 AND l.serial <> '' AND CASE WHEN l.expires_on = '' THEN l.service_until WHEN l.service_until = '' THEN l.expires_on ELSE min(l.expires_on, l.service_until) END <> ''
      AND (stock_line.last_day = '' OR CASE WHEN l.expires_on = '' THEN l.service_until WHEN l.service_until = '' THEN l.expires_on ELSE min(l.expires_on, l.service_until) END < stock_line.last_day)
      THEN CASE WHEN l.expires_on = '' THEN l.service_until WHEN l.service_until = '' THEN l.expires_on ELSE min(l.expires_on, l.service_until) END ELSE stock_line.last_day END
  FROM account a, condition c, lot l
  WHERE a.id = NEW.account_id AND c.code = a.condition AND l.id = NEW.lot_id AND stock_line.place_id = a.place_id AND stock_line.owner_id = a.owner_id AND stock_line.item_id = NEW.item_id
    AND stock_line.lot_id = CASE l.serial WHEN '' THEN l.id ELSE '' END;
END;
--> statement-breakpoint
CREATE TRIGGER stock_line_on_unit_leaving AFTER UPDATE OF quantity ON stock
WHEN NEW.bounded = 1 AND NEW.quantity = 0 AND (SELECT serial FROM lot WHERE id = NEW.lot_id) <> ''
BEGIN
  UPDATE stock_line SET last_day = coalesce((
    SELECT min(nullif(CASE WHEN u.expires_on = '' THEN u.service_until WHEN u.service_until = '' THEN u.expires_on ELSE min(u.expires_on, u.service_until) END, ''))
    FROM account o JOIN stock s ON s.account_id = o.id AND s.item_id = stock_line.item_id AND s.quantity > 0
    JOIN lot u ON u.id = s.lot_id AND u.serial <> ''
    WHERE o.place_id = stock_line.place_id AND o.owner_id = stock_line.owner_id), '')
  FROM account a, lot l
  WHERE a.id = NEW.account_id AND l.id = NEW.lot_id AND stock_line.place_id = a.place_id AND stock_line.owner_id = a.owner_id AND stock_line.item_id = NEW.item_id
    AND stock_line.lot_id = CASE l.serial WHEN '' THEN l.id ELSE '' END
    AND stock_line.last_day = CASE WHEN l.expires_on = '' THEN l.service_until WHEN l.service_until = '' THEN l.expires_on ELSE min(l.expires_on, l.service_until) END;
END;
--> statement-breakpoint
CREATE TRIGGER stock_line_on_condition AFTER UPDATE OF usable ON condition WHEN OLD.usable <> NEW.usable
BEGIN
  UPDATE stock_line SET usable = coalesce((
    SELECT sum(s.quantity) FROM account a JOIN condition c ON c.code = a.condition AND c.usable = 1
    JOIN stock s ON s.account_id = a.id AND s.item_id = stock_line.item_id JOIN lot l ON l.id = s.lot_id
    WHERE a.place_id = stock_line.place_id AND a.owner_id = stock_line.owner_id
      AND CASE l.serial WHEN '' THEN l.id ELSE '' END = stock_line.lot_id), 0);
END;
--> statement-breakpoint
CREATE VIEW stock_line_discrepancy AS
WITH counted AS (
  SELECT a.place_id, a.owner_id, s.item_id, CASE l.serial WHEN '' THEN l.id ELSE '' END AS lot_id, p.depot_id, p.kind,
    CASE l.serial WHEN '' THEN l.batch ELSE '' END AS batch,
    coalesce(min(CASE WHEN l.serial = '' OR s.quantity > 0 THEN nullif(CASE WHEN l.expires_on = '' THEN l.service_until WHEN l.service_until = '' THEN l.expires_on ELSE min(l.expires_on, l.service_until) END, '') END), '') AS last_day,
    sum(s.quantity) AS held, sum(s.quantity * c.usable) AS usable
  FROM stock s JOIN account a ON a.id = s.account_id JOIN condition c ON c.code = a.condition
    JOIN place p ON p.id = a.place_id JOIN lot l ON l.id = s.lot_id
  WHERE s.bounded = 1 GROUP BY 1, 2, 3, 4
), listed AS (
  SELECT place_id, owner_id, item_id, lot_id, depot_id, kind, batch, last_day, held, usable FROM stock_line
)
SELECT * FROM (SELECT * FROM counted EXCEPT SELECT * FROM listed)
UNION ALL SELECT * FROM (SELECT * FROM listed EXCEPT SELECT * FROM counted);
--> statement-breakpoint
CREATE TRIGGER item_mapping_no_update BEFORE UPDATE ON item_mapping
BEGIN
  SELECT RAISE(ABORT, 'item_mapping is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER item_mapping_no_delete BEFORE DELETE ON item_mapping
BEGIN
  SELECT RAISE(ABORT, 'item_mapping is append-only');
END;
