"""Tracks on AWS: made beforehand, spoken by Amazon Polly if that is wanted, and kept in a bucket."""
