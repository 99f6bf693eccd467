grant select, insert on officer, officer_role, sign_in, deployment, deployment_camera, deployment_officer, deployment_step,
    deployment_authority, deployment_check, deployment_threshold to appender;
