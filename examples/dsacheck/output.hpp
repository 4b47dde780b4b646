// Standard output, in big pieces, with its failures noticed; and messages on standard error.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

/// The output is closed or full, or cannot be made.
class output_failure : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Collects text and writes it in pieces. Throws `output_failure`.
class output {
  public:
    void write(std::string_view text);
    /// Writes what is left. Call it at the end: a destructor could not tell that it failed.
    void flush();

  private:
    std::string waiting_;
};

/// Writes one text to standard output, completely.
void print(std::string_view text);

/// Writes one text to a file, in the place of what it held. The file is never half written: the text goes to another
/// file beside it, which takes its name at the end. Throws `output_failure`.
void write_file(const std::string& path, std::string_view text);

/// `dsacheck: MESSAGE` on standard error, made safe to print.
void complain(std::string_view message);
