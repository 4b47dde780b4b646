// Results of chunks as bytes.
#pragma once

#include "chunk_result.hpp"
#include "saved_bytes.hpp"

namespace dsacheck::dump {

/// All but the rows for --split, and the hashes, which the texts tell again.
void save_chunk(const chunk_result& part, saving& to);

/// `to` has to be empty. Where the bytes make no sense, `from` is no longer `ok`, and `to` holds anything.
void load_chunk(loading& from, chunk_result& to);

} // namespace dsacheck::dump
