package org.secondlook.face;

/// How good a face's picture is, by measures named as in ISO/IEC 29794-5. Immutable.
///
/// @param interEyeDistance pixels between the eye centres in the full-resolution picture
/// @param yaw head turned left or right, degrees, estimated from five landmarks; 0 is frontal
/// @param pitch head up or down, degrees, estimated from five landmarks; 0 is frontal
/// @param roll head tilted in the picture's plane, degrees
/// @param sharpness variance of the Laplacian of the aligned face's luminance
/// @param luminanceMean mean luminance of the aligned face, 0…255
/// @param dynamicRange 5th to 95th percentile of luminance, 0…255
/// @param clipping share of under- or over-exposed pixels, 0…1
/// @param detection the detector's score, 0…1
public record Quality(
        double interEyeDistance,
        double yaw,
        double pitch,
        double roll,
        double sharpness,
        double luminanceMean,
        double dynamicRange,
        double clipping,
        double detection) {}
