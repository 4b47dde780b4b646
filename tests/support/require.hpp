// For fuzz targets: stops where something that must hold does not.
#pragma once

#include <cstdio>
#include <cstdlib>

#define require(condition)                                                                                   \
    ((condition) ? static_cast<void>(0)                                                                      \
                 : (std::fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__, __LINE__, #condition), std::abort()))
