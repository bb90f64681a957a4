-- Null is "shown": categories that were removed before this column existed can still be brought back.
ALTER TABLE categories ADD COLUMN hidden_at TIMESTAMP WITH TIME ZONE;
