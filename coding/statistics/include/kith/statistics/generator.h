// Numbers drawn at random, the same on every machine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace kith::statistics {

// SplitMix64 (Steele, Lea & Flood 2014, p. 459): the standard library's distributions differ between implementations.
class Generator {
public:
    explicit Generator(std::uint64_t seed) : state_(seed) {}
    // Evenly from 0 … n - 1, n below 2^32; the bias of taking the upper bits of a product is below n / 2^32.
    std::size_t below(std::size_t n) { return static_cast<std::size_t>(((next() >> 32) * n) >> 32); }
    // Evenly from [0, 1), in steps of 2^-53.
    double unit() { return static_cast<double>(next() >> 11) * 0x1p-53; }
    std::uint64_t next() {
        std::uint64_t x = state_ += 0x9e3779b97f4a7c15ULL;
        x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
        x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
        return x ^ (x >> 31);
    }

private:
    std::uint64_t state_;
};

inline constexpr std::uint64_t fixedSeed = 0x4b697468; // any fixed number: the same input gives the same interval

// Puts the things in an order drawn evenly from all orders (Fisher & Yates 1938, as Durstenfeld 1964 has it).
template<class Thing>
void shuffle(std::vector<Thing>& things, Generator& generator) {
    for (std::size_t left = things.size(); left > 1; --left)
        std::swap(things[left - 1], things[generator.below(left)]);
}

// The quantile p of sorted values, at least one (Hyndman & Fan 1996, p. 363, type 7).
double quantile(const std::vector<double>& sorted, double p);

} // namespace kith::statistics
