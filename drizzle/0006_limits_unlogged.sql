-- Each sign-in counts several times: a counter that a crash forgets needs no write-ahead log to wait for.
ALTER TABLE "rate_limits" SET UNLOGGED;
