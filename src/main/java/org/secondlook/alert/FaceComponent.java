package org.secondlook.alert;

/// The nineteen components that are compared when two faces are (FISWG facial image comparison
/// feature list; ASTM E3149). Those inside the face first: they say more of an unfamiliar face than
/// its outline, which changes with hair and clothing. The names are recorded and stay as they are.
public enum FaceComponent {
    EYES,
    EYEBROWS,
    NOSE,
    MOUTH,
    CHEEKS,
    FOREHEAD,
    CHIN_JAWLINE,
    FACIAL_MARKS,
    SCARS,
    FACIAL_LINES,
    SKIN,
    EARS,
    FACE_HEAD_OUTLINE,
    FACE_HEAD_COMPOSITION,
    HAIRLINE_BALDNESS,
    FACIAL_HAIR,
    NECK,
    ALTERATIONS,
    OTHER
}
