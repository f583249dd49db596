namespace portraits {}
