// Products of matrices, small enough for the caches and large enough for vector registers.
#pragma once

#include <cstddef>
#include <cstring>
#include <vector>

using Floats = std::vector<float>;

/** Numbers in a vector register of AVX; compilers split it where registers are shorter. */
constexpr int LANES = 8;
typedef float Lanes __attribute__((vector_size(LANES * sizeof(float)), aligned(4)));
/** Columns that a tile is wide: products want right sides of a multiple of it. */
constexpr int TILE = 2 * LANES;

constexpr int padded(int columns) { return (columns + TILE - 1) / TILE * TILE; }

/** ROWS rows and one tile of columns of `C += A B`. Rows of A are `row` floats apart, its columns `column`. */
template <int ROWS>
inline void tile(int inner, const float* a, size_t row, size_t column, const float* b, size_t b_row,
                 float* c, size_t c_row) {
  Lanes left[ROWS];
  Lanes right[ROWS];
  for (int r = 0; r < ROWS; ++r) {
    left[r] = *reinterpret_cast<const Lanes*>(c + r * c_row);
    right[r] = *reinterpret_cast<const Lanes*>(c + r * c_row + LANES);
  }
  for (int k = 0; k < inner; ++k) {
    const Lanes first = *reinterpret_cast<const Lanes*>(b + k * b_row);
    const Lanes second = *reinterpret_cast<const Lanes*>(b + k * b_row + LANES);
    for (int r = 0; r < ROWS; ++r) {
      const float value = a[r * row + k * column];
      left[r] += value * first;
      right[r] += value * second;
    }
  }
  for (int r = 0; r < ROWS; ++r) {
    *reinterpret_cast<Lanes*>(c + r * c_row) = left[r];
    *reinterpret_cast<Lanes*>(c + r * c_row + LANES) = right[r];
  }
}

/** `C += A B`: A has `rows` × `inner`, B `inner` × `columns` (a multiple of TILE). A may lie the other way round. */
inline void multiply(int rows, int columns, int inner, const float* a, size_t row, size_t column,
                     const float* b, size_t b_row, float* c, size_t c_row) {
  for (int j = 0; j < columns; j += TILE) {
    int r = 0;
    for (; r + 6 <= rows; r += 6) {
      tile<6>(inner, a + r * row, row, column, b + j, b_row, c + r * c_row + j, c_row);
    }
    const float* rest = a + r * row;
    float* out = c + r * c_row + j;
    switch (rows - r) {
      case 5: tile<5>(inner, rest, row, column, b + j, b_row, out, c_row); break;
      case 4: tile<4>(inner, rest, row, column, b + j, b_row, out, c_row); break;
      case 3: tile<3>(inner, rest, row, column, b + j, b_row, out, c_row); break;
      case 2: tile<2>(inner, rest, row, column, b + j, b_row, out, c_row); break;
      case 1: tile<1>(inner, rest, row, column, b + j, b_row, out, c_row); break;
      default: break;
    }
  }
}

/** Writes the transpose of `rows` × `columns`; its rows are padded with zeros to `width`. In blocks, for the caches. */
inline void transpose(const float* from, int rows, int columns, float* to, int width) {
  for (int r0 = 0; r0 < width; r0 += TILE) {
    for (int c0 = 0; c0 < columns; c0 += TILE) {
      const int r1 = r0 + TILE < width ? r0 + TILE : width, c1 = c0 + TILE < columns ? c0 + TILE : columns;
      for (int c = c0; c < c1; ++c) {
        for (int r = r0; r < r1; ++r) to[c * width + r] = r < rows ? from[r * columns + c] : 0;
      }
    }
  }
}

inline void add_columns(const float* from, int rows, int columns, size_t width, float* sums) {
  for (int r = 0; r < rows; ++r) {
    for (int c = 0; c < columns; ++c) sums[c] += from[r * width + c];
  }
}
